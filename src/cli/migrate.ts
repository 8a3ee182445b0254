import { Command } from 'commander';
import { openDatabase } from '../database/database.js';
import { dataOption } from './options.js';

export const migrateCommand = new Command('migrate')
  .description("Bring the database to this version's schema. The other commands do so too, at their start.")
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Examples:
  $ dateline migrate
  $ DATABASE_URL=postgresql://dateline:secret@db.example.org/dateline dateline migrate`,
  )
  .action(async ({ data }: { data: string }) => {
    const database = await openDatabase(data);
    const { migrations, name } = database;
    await database.close();
    console.log(
      migrations.length === 0 ? `${name} is up to date.` : `Applied to ${name}: ${migrations.join(', ')}`,
    );
  });
