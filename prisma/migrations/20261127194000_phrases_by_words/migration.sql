-- What an index of words is asked in place of a query that holds phrases: it can't tell the order of words, and would have each row
-- that has them all read and asked; what it finds is asked for the order afterwards, where it is wanted. Of a query that leaves
-- something out nothing is taken away: less would be found.
CREATE FUNCTION phrases_as_words(query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN strpos(query::text, '!') > 0 THEN query
  ELSE regexp_replace(query::text, ' <(-|\d+)> ', ' & ', 'g')::tsquery
END;

-- Nothing asks by them.
DROP FUNCTION has_words(tsvector, text, text);
DROP FUNCTION words_query_of(text, text);
