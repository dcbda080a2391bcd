/** How a shop's PostgreSQL is started. What keeps a commit safe (fsync, full pages) stays as PostgreSQL has it: on. */
export const POSTGRES_SETTINGS = {
  // 8 parts x 4 replicas x 5 connections, tools and migrations on top.
  max_connections: 250,
  shared_buffers: '128MB',
  log_min_messages: 'warning',
  log_line_prefix: '%m %d %a ',
  // Whoever is not a runtime role (migrations, seeds) may take longer; runtime roles have 5 s of their own.
  idle_in_transaction_session_timeout: '60s',
};
