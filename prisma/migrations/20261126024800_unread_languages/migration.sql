-- AlterTable
ALTER TABLE "article" ADD COLUMN     "said_language" TEXT NOT NULL DEFAULT 'und',
ADD COLUMN     "search_configuration" TEXT NOT NULL DEFAULT 'english';

-- What was stored so far was read, and is searched, as English; a text's own words for its language were not kept.
UPDATE "article" SET "said_language" = "language";

-- The full-text query of words that a person typed, as texts of one configuration are asked. English is written out so that
-- it is computed once a statement.
CREATE FUNCTION words_query_of(configuration text, words text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE configuration
  WHEN 'english' THEN websearch_to_tsquery('english'::regconfig, words)
  ELSE websearch_to_tsquery(configuration::regconfig, words)
END;

-- Whether what is searched by a configuration has the words.
CREATE FUNCTION has_words(searched tsvector, configuration text, words text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE configuration
  WHEN 'english' THEN searched @@ websearch_to_tsquery('english'::regconfig, words)
  ELSE searched @@ websearch_to_tsquery(configuration::regconfig, words)
END;

-- The queries of all configurations, any of which may hold: for the index to find what has_words is then asked of.
CREATE FUNCTION words_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(string_agg(format('(%s)', each.query), ' | '), '')::tsquery
  FROM (
    SELECT DISTINCT websearch_to_tsquery(configuration, words)::text AS query
    FROM (VALUES
      ('arabic'::regconfig), ('armenian'::regconfig), ('basque'::regconfig), ('catalan'::regconfig), ('danish'::regconfig), ('dutch'::regconfig), ('english'::regconfig), ('finnish'::regconfig),
      ('french'::regconfig), ('german'::regconfig), ('greek'::regconfig), ('hindi'::regconfig), ('hungarian'::regconfig), ('indonesian'::regconfig), ('irish'::regconfig), ('italian'::regconfig),
      ('lithuanian'::regconfig), ('nepali'::regconfig), ('norwegian'::regconfig), ('portuguese'::regconfig), ('romanian'::regconfig), ('russian'::regconfig), ('serbian'::regconfig), ('simple'::regconfig),
      ('spanish'::regconfig), ('swedish'::regconfig), ('tamil'::regconfig), ('turkish'::regconfig), ('yiddish'::regconfig)
    ) AS known (configuration)
  ) AS each
  WHERE each.query <> ''
);
