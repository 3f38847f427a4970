import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandError } from './command-error.ts';

/** The two families that the extension is built for. Chrome and Edge count as `chromium`. */
export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine. */
export type InstalledBrowser = { readonly kind: BrowserKind; readonly path: string };

/** Oldest versions that have all the web features the extension relies on; the manifest says the same. */
const FLOOR: Readonly<Record<BrowserKind, number>> = { chromium: 140, firefox: 150 };

/** Debian's packages for each kind, the browser first; the fonts look like those that pages ask for. */
const DEBIAN_PACKAGES: Readonly<Record<BrowserKind, readonly [string, ...string[]]>> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};

/** A path set in the environment comes before every search. */
const VARIABLE: Readonly<Record<BrowserKind, string>> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/** The browser of this kind that the environment names, or that stands on the PATH or in one of the usual places; undefined if there is none. */
export function findBrowser(kind: BrowserKind): InstalledBrowser | undefined {
  const named = process.env[VARIABLE[kind]];
  const path = named ? [named].find(isExecutable) : [...onPath(kind), ...usualPlaces(kind)].find(isExecutable);
  return path ? { kind, path } : undefined;
}

/**
 * A browser of this kind. On Debian, as root, installs one with apt-get when there is none; nothing is ever downloaded otherwise.
 * Throws a {@link CommandError} that says how to get one, or that the one found is too old.
 */
export function requireBrowser(kind: BrowserKind): InstalledBrowser {
  const named = process.env[VARIABLE[kind]];
  const found = findBrowser(kind) ?? (canInstall() && !named ? installOnDebian(kind) : undefined);
  if (!found && named) throw new CommandError(`${VARIABLE[kind]} is ${named}, which is no program that can be run.`);
  if (!found) throw new CommandError(howToInstall(kind));
  const version = majorVersion(found.path);
  if (version !== undefined && version < FLOOR[kind]) {
    throw new CommandError(
      `${found.path} is version ${version}; Backgrounder needs ${FLOOR[kind]} or later. Update it, or ${orNameOne(kind)}.`,
    );
  }
  return found;
}

function onPath(kind: BrowserKind): readonly string[] {
  const names =
    kind === 'firefox'
      ? ['firefox', 'firefox-esr']
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
}

function usualPlaces(kind: BrowserKind): readonly string[] {
  if (process.platform === 'darwin') {
    const apps = kind === 'firefox' ? ['Firefox'] : ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app === 'Firefox' ? 'firefox' : app}`);
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => process.env[name] ?? []);
    const programs =
      kind === 'firefox'
        ? ['Mozilla Firefox/firefox.exe']
        : ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  return [];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function installOnDebian(kind: BrowserKind): InstalledBrowser | undefined {
  const packages = DEBIAN_PACKAGES[kind];
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const aptGet = (...parameters: readonly string[]) =>
    spawnSync('apt-get', ['-q', ...parameters], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  // Lists that cannot be fetched anew may still do.
  aptGet('update');
  const { status, stderr } = aptGet('install', '-y', ...packages);
  if (status !== 0) throw new CommandError(`apt-get install ${packages.join(' ')} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  return findBrowser(kind);
}

function howToInstall(kind: BrowserKind): string {
  const name = kind === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge';
  const how =
    process.platform === 'linux'
      ? `Install it with your package manager (Debian: sudo apt-get install ${DEBIAN_PACKAGES[kind][0]})`
      : 'Install it';
  return `No ${name} was found. ${how}, or ${orNameOne(kind)}.`;
}

function orNameOne(kind: BrowserKind): string {
  return `name another with the environment variable ${VARIABLE[kind]}=/path/to/browser`;
}

function majorVersion(path: string): number | undefined {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return undefined;
  try {
    const answer = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    const major = /\b(\d+)\.\d/.exec(answer)?.[1];
    return major ? Number(major) : undefined;
  } catch {
    return undefined;
  }
}
