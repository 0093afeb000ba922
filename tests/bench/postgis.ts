import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A private PostgreSQL with PostGIS for the length of a benchmark. */
export type PostGis = {
  readonly version: string;
  /** Runs statements; what they print, fields apart by `|`. Throws with the server's words when one fails. */
  run(sql: string, input?: string): string;
  /** Fills a table from rows of tab-separated fields. */
  fill(table: string, rows: readonly string[]): void;
  /** Runs statements one by one; milliseconds of each as the client sees them. */
  times(statements: readonly string[]): readonly number[];
  stop(): void;
};

/** Whom to start programs as; ourselves when empty. */
type User = { readonly uid?: number; readonly gid?: number };

const programsNeeded = ['initdb', 'pg_ctl', 'psql'];
const bytesOfAnswers = 1e9;
/** Its own choice of plans and of parallel workers; memory enough for these tables, and nothing kept safe from a power cut. */
const settings = {
  ...{ shared_buffers: '2GB', work_mem: '256MB', maintenance_work_mem: '1GB', effective_cache_size: '6GB' },
  ...{ fsync: 'off', synchronous_commit: 'off', autovacuum: 'off', jit: 'off', listen_addresses: '' },
};

/**
 * Starts a cluster in a temporary folder, reached through a socket in it and by nothing else; as the user `postgres` where we are root,
 * whom PostgreSQL refuses. Gives the reason, for people to read, where there is no PostgreSQL or no PostGIS. Nothing that runs
 * already is touched.
 */
export function startPostGis(): PostGis | string {
  const programs = programFolder();
  if (!programs) return 'PostGIS skipped: no initdb, pg_ctl and psql on PATH or in /usr/lib/postgresql';
  const user: User | null = process.getuid?.() === 0 ? userNamed('postgres') : {};
  if (!user) return 'PostGIS skipped: run as root, and no user postgres to start it as';
  const folder = mkdtempSync(join(tmpdir(), 'guatu-postgis-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const cluster = join(folder, 'data');
  const program = (name: string, args: readonly string[], input?: string) =>
    spawnSync(join(programs, name), args, {
      ...{ ...user, cwd: folder, encoding: 'utf8', maxBuffer: bytesOfAnswers },
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      // A server keeps the pipes of its starter open for as long as it runs.
      ...(name === 'pg_ctl' ? { stdio: 'ignore' as const } : { input: input ?? '' }),
    });
  const stop = () => {
    if (existsSync(join(cluster, 'postmaster.pid'))) program('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate']);
    rmSync(folder, { recursive: true, force: true });
  };
  const connection = ['-h', folder, '-U', 'postgres', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1'];
  const run = (sql: string, input?: string) =>
    printed(program('psql', [...connection, ...(input === undefined ? ['-f', '-'] : ['-c', sql])], input ?? sql));
  try {
    printed(program('initdb', ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']));
    const options = Object.entries({ ...settings, unix_socket_directories: folder }).map(([k, v]) => `-c ${k}='${v}'`);
    printed(program('pg_ctl', ['start', '-w', '-D', cluster, '-l', join(folder, 'log'), '-o', options.join(' ')]));
    run('create extension postgis');
  } catch (error) {
    stop();
    return `PostGIS skipped: ${error instanceof Error ? error.message.trim().split('\n')[0] : error}`;
  }
  return {
    version: run('select PostGIS_Lib_Version()').trim(),
    run,
    fill(table, rows) {
      run(`copy ${table} from stdin`, `${rows.join('\n')}\n`);
      run(`vacuum analyze ${table}`);
    },
    times(statements) {
      const text = run(['\\timing on', '\\o /dev/null', ...statements.map((each) => `${each};`)].join('\n'));
      return [...text.matchAll(/^Time: ([\d.]+) ms/gm)].map((match) => Number(match[1]));
    },
    stop,
  };
}

/** The first folder of PATH, or else Debian's newest, that has all programs. */
function programFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => programsNeeded.every((name) => existsSync(join(folder, name)))) ?? null;
}

function userNamed(name: string): Required<User> | null {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN),
  );
  return uid! > 0 ? { uid: uid!, gid: gid! } : null;
}

function printed({ status, stdout, stderr, error }: SpawnSyncReturns<string>): string {
  if (error) throw error;
  if (status !== 0) throw new Error(stderr || `ended with ${status}`);
  return stdout ?? '';
}
