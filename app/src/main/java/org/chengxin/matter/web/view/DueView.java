package org.chengxin.matter.web.view;

/**
 * A clock or due date as it stands, in words.
 *
 * @param due its last day
 * @param words time left or overdue
 * @param tone plain, soon or bad; repeats what the words say
 * @param provisional 暂定
 * @param unconfirmed whether its length rests on a text not verified by an officer, so that it binds nobody yet
 */
public record DueView(
        String title, String due, String words, String tone, boolean provisional, boolean unconfirmed, String basis) {}
