package org.chengxin.simulation.stories;

import org.chengxin.client.ClientException;

/**
 * Scene of a story: what somebody does on one day.
 *
 * @param day counted from the city's today: what is before it has happened when the demo opens
 */
public record Scene(int day, Play play) {

    /** The acts; each has a key of its own, so that playing it again does nothing again. */
    @FunctionalInterface
    public interface Play {
        void play() throws ClientException, InterruptedException;
    }
}
