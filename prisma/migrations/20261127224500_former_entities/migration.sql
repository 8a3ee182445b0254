-- The entity that an id named before names and articles were tied together anew: one of another name's, or what a name by itself
-- stands for in the first article that has it (it may be there no more where all its articles' stories tell that it means another).
-- A function, which is made ready only where it is run: the look-ups would be with each statement that holds them.
CREATE FUNCTION former_entity(id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
BEGIN
  RETURN coalesce(
    (SELECT e.id FROM entity_name n JOIN entity e ON e.id = n.entity_id WHERE n.id = $1),
    (SELECT e.entity_id FROM article_entity e WHERE e.name_id = $1 AND e.entity_id IS NOT NULL
      ORDER BY e.article_id LIMIT 1));
END
$$;
