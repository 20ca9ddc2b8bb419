package org.chengxin.simulation.stories;

import org.chengxin.client.ClientException;

/** A story that the booklet tells. */
interface ToldStory extends Story {

    /** Steps played so far. */
    PlayedStory told() throws ClientException, InterruptedException;
}
