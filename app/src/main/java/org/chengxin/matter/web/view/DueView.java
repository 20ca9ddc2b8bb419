package org.chengxin.matter.web.view;

/**
 * A period as it stands.
 *
 * @param due its last day
 * @param words how long it still is, or by how much it is over
 * @param tone plain, soon or bad; the words say it all without
 * @param provisional 暂定
 * @param unconfirmed whether its length rests on a text that no officer has verified, so that it binds nobody yet
 */
public record DueView(
        String title, String due, String words, String tone, boolean provisional, boolean unconfirmed, String basis) {}
