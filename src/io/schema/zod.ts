import { z } from 'zod';

// Without this zod tries `new Function`, which the site's content security policy forbids and reports.
z.config({ jitless: true });

export { z };
