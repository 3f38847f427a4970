import { browser } from 'wxt/browser';

/** What of the browser's panel beside the page is used here; Chromium has the first, Firefox the second, phones neither. */
type Panels = {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

const { sidePanel, sidebarAction }: Panels = browser;

/** Whether this browser has a panel beside its pages. */
export const hasPanel = sidePanel !== undefined || sidebarAction !== undefined;

/** Opens the side panel beside a tab. The browser allows it only at once within a click. */
export async function openPanel(tab: number): Promise<void> {
  await (sidePanel ? sidePanel.open({ tabId: tab }) : sidebarAction?.open());
}
