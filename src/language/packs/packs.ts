import { ENGLISH } from './english.js';
import type { LanguagePack } from './languagePack.js';

/** The languages that documents are read in. */
export const PACKS: readonly LanguagePack[] = [ENGLISH];
