import type { Driver } from './drive-browser.ts';

/**
 * Starts to collect what the browser puts down to the extension, in any of its contexts: thrown, rejected, and in Chromium also what it
 * writes to the console as an error. Gives a function that returns all of it so far. Chromium keeps a tab open for it.
 */
export async function collectExtensionErrors(driver: Driver): Promise<() => Promise<readonly string[]>> {
  if (driver.kind === 'firefox') return async () => JSON.parse(await driver.inBrowserWindow(FIREFOX_ERRORS));
  const extension = JSON.stringify(driver.extension);
  const page = await driver.browser.newPage();
  await page.goto('chrome://extensions/');
  // Its view of the errors is drawn anew for each of them, which takes longer than the test that makes them.
  await page.evaluate('document.body.replaceChildren()');
  await page.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${extension}, errorCollection: true }))`,
  );
  return async () => {
    const errors: unknown = await page.evaluate(
      `chrome.developerPrivate.getExtensionInfo(${extension}).then(({ manifestErrors, runtimeErrors }) =>
        [...manifestErrors, ...runtimeErrors].map(({ severity, message, source }) => severity + ': ' + message + ' (' + source + ')'))`,
    );
    // A tab was closed while its icon was being set, which Chromium 156 reports though the call is caught: nobody's mistake.
    return Array.isArray(errors) ? errors.map(String).filter((error) => !error.includes('lastError: No tab with id')) : [];
  };
}

const FIREFOX_ERRORS = `() => {
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage.getEvents().filter(({ level, filename }) => level === 'error' && filename?.startsWith('moz-extension:'))
    .map((event) => event.arguments.map(String).join(' ') + ' (' + event.filename + ')');
  const thrown = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.startsWith('moz-extension:'))
    // A page was left or its tab closed while it waited for the browser: nobody's mistake.
    .filter((message) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(message.errorMessage))
    .map((message) => message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')');
  return JSON.stringify([...logged, ...thrown]);
}`;
