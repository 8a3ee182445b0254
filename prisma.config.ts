// For Prisma's own command line: `npx prisma validate`, `studio`, `migrate status`, `db seed`. Most of them download an engine for
// the machine at their first run. Dateline needs none: it applies the migrations by itself.
import { defineConfig } from 'prisma/config';

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'npm run seed' },
  ...(url !== undefined && { datasource: { url } }),
});
