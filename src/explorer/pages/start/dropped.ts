/** What was dropped: a file, or the name of what the browser could not open. */
export type Dropped = File | { readonly name: string };

/**
 * The files of what was dropped, those within folders too, hidden ones left out. What cannot be opened, a file or a folder, is
 * among them by its name and loses nothing else. To be called while the drop is handled: its items are gone afterwards.
 */
export async function filesOf(dropped: DataTransfer): Promise<Dropped[]> {
  const items = [...dropped.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = await Promise.all(
    items.map((item) => (item === null ? [] : item instanceof File ? [item] : filesWithin(item))),
  );
  return files.flat();
}

async function filesWithin(entry: FileSystemEntry): Promise<Dropped[]> {
  const { name } = entry;
  try {
    if (!isFolder(entry))
      return [await new Promise<File>((got, failed) => (entry as FileSystemFileEntry).file(got, failed))];
    const entries = await entriesOf(entry.createReader());
    const shown = entries.filter((within) => !within.name.startsWith('.'));
    const inOrder = shown.sort((a, b) => (a.name < b.name ? -1 : 1));
    return (await Promise.all(inOrder.map(filesWithin))).flat();
  } catch {
    return [{ name }];
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder is read in parts, until there are no more. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}
