package org.chengxin.simulation.stories;

import java.util.List;

/** A case from its first act to its end. */
public interface Story {

    /** In the order in which they are played. */
    List<Scene> scenes();
}
