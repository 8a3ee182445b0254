/** The extensions of PostgreSQL's own that the tables need; owners of a database may make them. */
const EXTENSIONS = ['pg_trgm', 'btree_gin'];

/** SQL for an array of the names of those that a database lacks. */
export const missingExtensions = `ARRAY(
  SELECT name FROM unnest(ARRAY['${EXTENSIONS.join("', '")}']) AS needed (name)
  WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = name))`;
