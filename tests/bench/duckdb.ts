import { createRequire } from 'node:module';

/** Columns of whole numbers by name; NaN is a missing one. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** DuckDB in memory, on one thread as ours, as an optional peer. */
export type DuckDb = {
  readonly version: string;
  run(sql: string): Promise<void>;
  /** Makes a table of whole numbers; those that are NaN are null. */
  fill(table: string, columns: Columns): Promise<void>;
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): void;
};

/** So much of `@duckdb/node-api` as is used here; the package itself is not among ours. */
type NodeApi = {
  version(): string;
  readonly INTEGER: unknown;
  readonly DuckDBDataChunk: { create(types: readonly unknown[]): Chunk };
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{
      connect(): Promise<Connection>;
      closeSync(): void;
    }>;
  };
};

type Chunk = { setColumns(columns: readonly (readonly (number | null)[])[]): void };

type Connection = {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: Chunk): void; closeSync(): void }>;
};

/** Rows that DuckDB takes at once. */
const rowsTogether = 2048;

/** Opens DuckDB where `@duckdb/node-api` is installed or on NODE_PATH; else the reason, for people to read. */
export async function openDuckDb(): Promise<DuckDb | string> {
  let api: NodeApi;
  try {
    api = createRequire(import.meta.url)('@duckdb/node-api') as NodeApi;
  } catch {
    return 'DuckDB skipped: no @duckdb/node-api (npm install --no-save @duckdb/node-api)';
  }
  const instance = await api.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    version: api.version(),
    async run(sql) {
      await connection.run(sql);
    },
    async fill(table, columns) {
      const names = Object.keys(columns);
      const lists = Object.values(columns);
      await connection.run(`create table ${table} (${names.map((name) => `${name} integer`).join(', ')})`);
      const appender = await connection.createAppender(table);
      const count = lists[0]?.length ?? 0;
      for (let from = 0; from < count; from += rowsTogether) {
        const length = Math.min(rowsTogether, count - from);
        const chunk = api.DuckDBDataChunk.create(names.map(() => api.INTEGER));
        chunk.setColumns(
          lists.map((list) =>
            Array.from({ length }, (_, i) => (Number.isNaN(list[from + i]!) ? null : list[from + i]!)),
          ),
        );
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: () => instance.closeSync(),
  };
}
