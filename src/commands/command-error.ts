/** What the person at the command line can mend: shown as one sentence on standard error, with a non-zero exit and no stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs a command. A {@link CommandError} is told in its own words; any other error is a mistake of ours and keeps its trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof CommandError ? error.message : error);
  }
}
