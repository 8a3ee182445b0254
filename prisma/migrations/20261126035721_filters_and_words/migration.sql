-- CreateIndex
CREATE INDEX "entity_country_code_idx" ON "entity"("country_code");

-- CreateIndex
CREATE INDEX "figure_value_article_id_position_idx" ON "figure"("value", "article_id", "position");

-- What figures count, in any case, and its head noun.
CREATE INDEX "figure_counted_idx" ON "figure"(lower("counted"));
CREATE INDEX "figure_head_noun_idx" ON "figure"(lower(split_part("counted", ' ', -1)));

-- The full-text query of words that a person is typing: the last of them, `unfinished`, may go on. A word that is too common to
-- be searched may be the beginning of one that is not.
CREATE FUNCTION unfinished_query(configuration regconfig, words text, unfinished text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN unfinished IS NULL THEN websearch_to_tsquery(configuration, words)
  WHEN numnode(plainto_tsquery(configuration, unfinished)) = 0
    THEN websearch_to_tsquery(configuration, words) && (quote_literal(unfinished) || ':*')::tsquery
  ELSE regexp_replace(websearch_to_tsquery(configuration, words)::text, '''(\s*\)*\s*)$', ''':*\1')::tsquery
END;

-- The same for texts of any language, as words_query asks them.
CREATE FUNCTION unfinished_query(words text, unfinished text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(string_agg(format('(%s)', each.query), ' | '), '')::tsquery
  FROM (
    SELECT DISTINCT unfinished_query(configuration, words, unfinished)::text AS query
    FROM (VALUES
      ('arabic'::regconfig), ('armenian'::regconfig), ('basque'::regconfig), ('catalan'::regconfig), ('danish'::regconfig), ('dutch'::regconfig), ('english'::regconfig), ('finnish'::regconfig),
      ('french'::regconfig), ('german'::regconfig), ('greek'::regconfig), ('hindi'::regconfig), ('hungarian'::regconfig), ('indonesian'::regconfig), ('irish'::regconfig), ('italian'::regconfig),
      ('lithuanian'::regconfig), ('nepali'::regconfig), ('norwegian'::regconfig), ('portuguese'::regconfig), ('romanian'::regconfig), ('russian'::regconfig), ('serbian'::regconfig), ('simple'::regconfig),
      ('spanish'::regconfig), ('swedish'::regconfig), ('tamil'::regconfig), ('turkish'::regconfig), ('yiddish'::regconfig)
    ) AS known (configuration)
  ) AS each
  WHERE each.query <> ''
);

-- What is searched of several lines, none of which leads on to the next: no phrase is found across their ends. A word that no
-- text has stands between them while they are read, so that their words are no neighbours.
CREATE FUNCTION searched_lines(configuration regconfig, lines text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ts_delete(to_tsvector(configuration, replace(lines, E'\n', E'\nqxqxq qxqxq qxqxq qxqxq\n')), 'qxqxq'::text);

-- Events are found by the sentences that report them and the names of their participants and places, too.
UPDATE "event" e SET "search" = searched_lines('english', left(concat_ws(E'\n',
  e."title",
  (SELECT p."name" FROM "entity" p WHERE p."id" = e."place_id"),
  (SELECT string_agg(concat_ws(E'\n', p."text", n."name"), E'\n') FROM "event_participant" p LEFT JOIN "entity" n ON n."id" = p."entity_id" WHERE p."event_id" = e."id"),
  (SELECT string_agg(DISTINCT utf16_slice(a."text", a."astral", t."sentence_start", t."sentence_end"), E'\n')
   FROM "event_report" r
     JOIN "report_trigger" t ON t."article_id" = r."article_id" AND t."event_position" = r."position"
     JOIN "article" a ON a."id" = r."article_id"
   WHERE r."event_id" = e."id")
), 100000));

UPDATE "entity" e SET "search" = searched_lines('simple', concat_ws(E'\n',
  e."name",
  (SELECT string_agg(DISTINCT f."form", E'\n') FROM "entity_name" n JOIN "entity_name_form" f ON f."name_id" = n."id" WHERE n."entity_id" = e."id")
));

UPDATE "story" s SET "search" = searched_lines('english',
  (SELECT string_agg(DISTINCT a."headline", E'\n') FROM "article" a WHERE a."story_id" = s."id"));

-- Refuses an answer of more than 16 MB before it is sent.
CREATE FUNCTION bounded_answer(answer text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
  IF octet_length(answer) > 16777216 THEN
    RAISE EXCEPTION 'The answer has more than 16 MB.' USING ERRCODE = 'DL016';
  END IF;
  RETURN answer;
END
$$;

-- A long text of an answer: refuses it once those of one statement come to more than an answer may have, before they are put
-- together. What they come to is kept in a setting of the transaction.
CREATE FUNCTION counted_text(value text) RETURNS text
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
  total bigint := coalesce(nullif(current_setting('dateline.answer_bytes', true), ''), '0')::bigint + octet_length(value);
BEGIN
  IF total > 16777216 THEN
    RAISE EXCEPTION 'The texts of the answer have more than 16 MB.' USING ERRCODE = 'DL016';
  END IF;
  PERFORM set_config('dateline.answer_bytes', total::text, true);
  RETURN value;
END
$$;
