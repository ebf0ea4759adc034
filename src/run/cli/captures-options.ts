import type { Command } from 'commander';
import { addCaptureOptions, type CaptureFlags } from './bulk-options.js';
import { addInputs, type InputFlags } from './input-arguments.js';
import { addCommonOptions, type CommonFlags } from './options.js';

/** The options of commands that put captures together. */
export interface CapturesFlags extends CommonFlags, CaptureFlags, InputFlags {}

/** Adds the inputs and options of a command that puts captures together. */
export function addCapturesOptions(command: Command, inputs: string): Command {
  return addCaptureOptions(addCommonOptions(addInputs(command, inputs)));
}
