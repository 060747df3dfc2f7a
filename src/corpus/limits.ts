/**
 * Largest article, in bytes. The longest of 150 news articles measured (50 events, three outlets) has
 * 11,549 bytes, so one mebibyte is some ninety times a long article: more is a wrong file.
 */
export const MAX_ARTICLE_BYTES = 1024 * 1024;

/** Largest front matter, in characters: all keys with an address and a note of a page fit many times. */
export const MAX_FRONT_MATTER_CHARS = 16 * 1024;

/** Largest `outlets.yaml`, in bytes: room for thousands of outlets, too little for a runaway file. */
export const MAX_REGISTRY_BYTES = 1024 * 1024;

/** Largest `.jsonl` corpus, in bytes: it is held in memory whole, and one small machine is the target. */
export const MAX_JSONL_BYTES = 512 * 1024 * 1024;

/** Largest raw document for import, in bytes: web pages carry far more markup than text. */
export const MAX_RAW_BYTES = 8 * 1024 * 1024;

/** Largest file of one e-mail or one feed, in bytes: e-mails carry pictures, and are held in memory whole. */
export const MAX_CONTAINER_BYTES = 64 * 1024 * 1024;

/** Folders deeper than this below the corpus are not searched: the format needs two. */
export const MAX_FOLDER_DEPTH = 8;

/** Files read at once: enough to hide the wait for a disk, far below any limit on open files. */
export const READ_CONCURRENCY = 32;

/** Longest id, in UTF-16 code units: Discord's autocomplete takes values up to 100. */
export const MAX_ID_CHARS = 100;
