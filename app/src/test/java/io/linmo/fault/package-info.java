/**
 * Does to the program what machines and people do: kills it, fills its disk, withdraws permissions,
 * damages its input, changes its clock.
 *
 * <p>In: commands as a user gives them ({@link io.linmo.fault.Scenario}) and what befalls them
 * ({@link io.linmo.fault.Disturbance}). Out: what was found wrong afterwards, a line for each run.
 * {@link io.linmo.fault.Faults} runs many; {@code FaultsTest} a few in every build.
 */
package io.linmo.fault;
