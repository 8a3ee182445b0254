/** Whom a figure of people counts where the text says no more than that they are a part: "five of the dead". */
export const UNNAMED_PART = 'part';
