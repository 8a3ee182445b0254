/*
 * Imported before all else: graphql-js and other libraries look when they are loaded whether they are to find the mistakes of
 * those who write programs with them, which takes time at every request.
 */
process.env.NODE_ENV ??= 'production';
