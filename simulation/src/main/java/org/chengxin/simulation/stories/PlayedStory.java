package org.chengxin.simulation.stories;

import java.util.List;

/**
 * A story as it was played, for the booklet.
 *
 * @param name its word
 * @param steps in the order in which they happened
 */
public record PlayedStory(String name, List<PlayedStep> steps) {}
