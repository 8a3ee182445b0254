/** Whether a status that the IPTC's formats give an item ("usable", "canceled") says that its sender took it back. */
export const isTakenBack = (status: string): boolean => /^(?:cancell?ed|withheld)$/i.test(status);
