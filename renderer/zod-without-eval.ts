import { z } from 'zod';

// The page's policy forbids evaluation. Zod would try it once, which counts as a violation though nothing
// comes of it. Must be imported before any module that defines a schema.
z.config({ jitless: true });
