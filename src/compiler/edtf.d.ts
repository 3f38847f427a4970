/** The part of the library that `read-date.ts` uses; it comes without types. */
declare module 'edtf' {
  /** Throws when the text is not EDTF. */
  export default function edtf(text: string): {
    readonly type: string;
    readonly values: readonly unknown[];
    /** Milliseconds since 1970; infinite for an open end. */
    readonly min: number;
    readonly max: number;
  };
}
