package org.chengxin.simulation.stories;

/**
 * Step of a story that was played on a day, as the installation answered it.
 *
 * @param day legal day
 * @param who name of who did it; empty for the installation itself
 * @param act its word: kind of case and step, or story and scene
 * @param basis legal basis that was stated; empty if none was
 * @param page address of what one may look at; empty if there is none
 * @param label number of the case or paper there; empty if it has none
 * @param record id of the sealed fact; empty where nothing was sealed by it
 */
public record PlayedStep(String day, String who, String act, String basis, String page, String label, String record) {}
