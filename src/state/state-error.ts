import { AppError } from '../errors.ts';

/** The store of the bot's state cannot be opened or used. */
export class StateError extends AppError {}
