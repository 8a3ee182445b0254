/**
 * So many texts of articles are no more than an answer may have, however long they are: 2 MB each at the most (LARGEST_TEXT in
 * documents/compose.ts) before JSON escapes anything, and 16 MB in all (`bounded_answer`, which refuses the rest).
 */
export const MAX_UNCOUNTED_TEXTS = 8;

/** How deep fields may be nested. */
export const MAX_DEPTH = 16;

/**
 * How many objects an answer may hold at the most, as its page sizes have it before anything is read; objects that take
 * more work to find count more.
 */
export const MAX_COST = 60_000;

/** What costs more than this takes its turn among others that do. */
export const MAX_QUICK_COST = 3_000;

/** How many selected fields an operation may have in all, its fragments spread out. */
export const MAX_FIELDS = 2_000;

/** How many fields of a document may be renamed. */
export const MAX_ALIASES = 100;

/** How long a response key may be: PostgreSQL's names hold no more. */
export const MAX_KEY_LENGTH = 63;

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

/** How many ids an argument may list. */
export const MAX_IDS = 100;

/** How many filters a filter may hold, itself included. */
export const MAX_FILTERS = 50;

/** How many words an operation may look for in all: each is looked up in the lists of words of all languages. */
export const MAX_WORDS = 200;

/** What looks for more words than this takes its turn among what costs much. */
export const MAX_QUICK_WORDS = 20;

/** How long words to look for may be. */
export const MAX_SEARCH_TEXT = 1_000;
