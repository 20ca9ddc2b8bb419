package org.chengxin.detection.shop.parcel;

import java.util.HashMap;
import java.util.Map;

/**
 * Least distance of two divisions (GB/T 2260). Only the province is looked at: from the distance of the
 * capitals on the sphere both provinces' reach is taken off, so that neighbours are 0 km apart and nobody is accused for
 * a border town.
 */
final class Distance {

    private static final double EARTH_RADIUS = 6_371;

    /** Province code, latitude and longitude of the capital, reach of the province in km; whole numbers, rounded. */
    private static final int[][] PROVINCES = {
        {11, 40, 116, 120}, {12, 39, 117, 120}, {13, 38, 115, 450}, {14, 38, 113, 400}, {15, 41, 112, 1600},
        {21, 42, 123, 400}, {22, 44, 125, 500}, {23, 46, 127, 900}, {31, 31, 121, 90}, {32, 32, 119, 350},
        {33, 30, 120, 330}, {34, 32, 117, 350}, {35, 26, 119, 350}, {36, 29, 116, 500}, {37, 37, 117, 450},
        {41, 35, 114, 400}, {42, 31, 114, 550}, {43, 28, 113, 500}, {44, 23, 113, 500}, {45, 23, 108, 400},
        {46, 20, 110, 250}, {50, 30, 107, 400}, {51, 31, 104, 650}, {52, 27, 107, 400}, {53, 25, 103, 600},
        {54, 30, 91, 1300}, {61, 34, 109, 550}, {62, 36, 104, 1100}, {63, 37, 102, 1100}, {64, 38, 106, 350},
        {65, 44, 88, 1300}, {71, 25, 122, 350}, {81, 22, 114, 50}, {82, 22, 114, 30},
    };

    private static final Map<String, int[]> BY_CODE = new HashMap<>();

    static {
        for (int[] province : PROVINCES) {
            BY_CODE.put(Integer.toString(province[0]), province);
        }
    }

    private Distance() {}

    /** @return kilometres, 0 where a division is not known */
    static double least(String from, String to) {
        int[] one = province(from);
        int[] two = province(to);
        if (one.length == 0 || two.length == 0 || one == two) {
            return 0;
        }
        return Math.max(0, between(one, two) - one[3] - two[3]);
    }

    /** False where both are the same city, or one of them is not told. */
    static boolean otherCity(String from, String to) {
        return !from.isEmpty() && !to.isEmpty() && !city(from).equals(city(to));
    }

    private static String city(String division) {
        return division.length() == 6 && division.chars().allMatch(each -> each >= '0' && each <= '9')
                ? division.substring(0, 4)
                : division;
    }

    private static int[] province(String division) {
        return division.length() == 6 ? BY_CODE.getOrDefault(division.substring(0, 2), new int[0]) : new int[0];
    }

    private static double between(int[] one, int[] two) {
        double north = Math.toRadians(one[1] - two[1]) / 2;
        double east = Math.toRadians(one[2] - two[2]) / 2;
        double chord = Math.sin(north) * Math.sin(north)
                + Math.cos(Math.toRadians(one[1])) * Math.cos(Math.toRadians(two[1])) * Math.sin(east) * Math.sin(east);
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
