/** A file that somebody uploaded to Discord. */
export interface UploadedFile {
  readonly name: string;
  /** Where Discord keeps it. */
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}
