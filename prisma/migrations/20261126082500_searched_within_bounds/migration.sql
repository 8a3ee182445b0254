-- What is searched of a text. PostgreSQL takes a megabyte of different words at the most; of a text with more, the longest
-- beginning is searched that is got by halving it.
CREATE FUNCTION searched_text(configuration regconfig, words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  part text := words;
BEGIN
  LOOP
    BEGIN
      RETURN to_tsvector(configuration, part);
    EXCEPTION WHEN program_limit_exceeded THEN
      part := left(part, length(part) / 2);
    END;
  END LOOP;
END
$$;

-- The same of an article: its headline counts for more than its text.
CREATE FUNCTION searched_article(configuration regconfig, headline text, body text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  part text := body;
BEGIN
  LOOP
    BEGIN
      RETURN setweight(to_tsvector(configuration, headline), 'A') || setweight(to_tsvector(configuration, part), 'B');
    EXCEPTION WHEN program_limit_exceeded THEN
      part := left(part, length(part) / 2);
    END;
  END LOOP;
END
$$;

-- As before, within the same bound.
CREATE OR REPLACE FUNCTION searched_lines(configuration regconfig, lines text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  RETURN ts_delete(searched_text(configuration, replace(lines, E'\n', E'\nqxqxq qxqxq qxqxq qxqxq\n')), 'qxqxq'::text);
END
$$;
