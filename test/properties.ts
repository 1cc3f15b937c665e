import fc from 'fast-check';

/**
 * fast-check, on the same cases in every run: a change is judged, not chance. `FC_SEED=7 npm test` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_127) });

export default fc;
