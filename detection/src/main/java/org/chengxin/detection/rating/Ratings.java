package org.chengxin.detection.rating;

/**
 * Ratings as two incidences, by item (sorted by day) and by user (sorted by item, then day), with densely numbered
 * users and items and days counted from the first: 14 bytes a rating.
 */
public final class Ratings {

    private final int[] userIds;
    private final int[] itemIds;
    private final Incidence byItem;
    private final Incidence byUser;
    private final int firstDay;
    /** Input days per stored day; above one only where the days span more than a char can count. */
    private final int dayUnit;

    private final int days;
    private final IdTexts texts;

    Ratings(int[] userIds, int[] itemIds, Incidence byItem, Incidence byUser, int firstDay, int dayUnit, int days) {
        this(userIds, itemIds, byItem, byUser, firstDay, dayUnit, days, IdTexts.NUMBERS);
    }

    private Ratings(
            int[] userIds,
            int[] itemIds,
            Incidence byItem,
            Incidence byUser,
            int firstDay,
            int dayUnit,
            int days,
            IdTexts texts) {
        this.userIds = userIds;
        this.itemIds = itemIds;
        this.byItem = byItem;
        this.byUser = byUser;
        this.firstDay = firstDay;
        this.dayUnit = dayUnit;
        this.days = days;
        this.texts = texts;
    }

    /** Ratings that are at hand already, one at each place of the columns; ids and days from 0, stars from 0 to 127. */
    public static Ratings of(int[] users, int[] items, int[] stars, int[] days) {
        RatingStore store = new RatingStore(Long.MAX_VALUE);
        for (int at = 0; at < users.length; at++) {
            store.add(users[at], items[at], stars[at], days[at]);
        }
        return store.layOut();
    }

    /** The same, of ids some of which stand for texts. */
    Ratings with(IdTexts of) {
        return new Ratings(userIds, itemIds, byItem, byUser, firstDay, dayUnit, days, of);
    }

    public int count() {
        return byItem.other().length;
    }

    public int users() {
        return userIds.length;
    }

    public int items() {
        return itemIds.length;
    }

    /** Number of days from the first rating to the last, both included. */
    public int days() {
        return days;
    }

    /** Sorted by day within each item. */
    public Incidence byItem() {
        return byItem;
    }

    /** Sorted by item, then day, within each user. */
    public Incidence byUser() {
        return byUser;
    }

    /** Texts of the ids. */
    public IdTexts texts() {
        return texts;
    }

    /** The id of the input, or the number that stands for it. */
    public int userId(int user) {
        return userIds[user];
    }

    /** The id of the input, or the number that stands for it. */
    public int itemId(int item) {
        return itemIds[item];
    }

    /** The day of the input. */
    public int inputDay(int day) {
        return (int) Math.min(Integer.MAX_VALUE, firstDay + (long) day * dayUnit);
    }
}
