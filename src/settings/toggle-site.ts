import type { Settings } from './settings.ts';
import { isOnHere, turnSite } from './site.ts';

/** The settings that turn Backgrounder off on a site where it is on, and on where it is off, be it there alone or everywhere. */
export function toggleSite(settings: Pick<Settings, 'enabled' | 'sitesOff'>, site: string): Pick<Settings, 'enabled' | 'sitesOff'> {
  const { sitesOff } = settings;
  return { enabled: true, sitesOff: turnSite(sitesOff, site, isOnHere(settings, site) ? 'off' : 'on') };
}
