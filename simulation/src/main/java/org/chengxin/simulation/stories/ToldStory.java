package org.chengxin.simulation.stories;

import org.chengxin.client.ClientException;

/** A story that the booklet tells. */
interface ToldStory extends Story {

    /** What has been played of it so far. */
    PlayedStory told() throws ClientException, InterruptedException;
}
