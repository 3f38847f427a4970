/** The part of the library that `read-date.ts` uses; it comes without types. */
declare module 'edtf' {
  /** A day, month, year or decade. The constructor throws when the text is no such date of EDTF. */
  class ExtendedDate {
    constructor(text: string);
    /** First and last moment, milliseconds since 1970. */
    readonly min: number;
    readonly max: number;
  }

  export { ExtendedDate as Date };
}
