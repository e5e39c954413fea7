/** What search needs of PostgreSQL. Both are "trusted": the database's owner may make them, without being a superuser. */
export const CREATE_EXTENSIONS = "create extension if not exists unaccent; create extension if not exists pg_trgm"
