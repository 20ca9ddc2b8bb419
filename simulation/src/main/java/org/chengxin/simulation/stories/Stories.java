package org.chengxin.simulation.stories;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chengxin.client.ClientException;

/** Plays stories side by side, day by day, on the legal clock of the city. */
public final class Stories {

    /** The legal clock of an installation. */
    public interface Days {
        LocalDate today();

        /** Puts it to the next day. */
        void next() throws ClientException, InterruptedException;
    }

    private final LocalDate today;
    private final List<Story> stories;

    private Stories(LocalDate today, List<Story> stories) {
        this.today = today;
        this.stories = stories;
    }

    /**
     * All stories of a city.
     *
     * @param today the city's today
     */
    public static Stories of(Players players, LocalDate today) {
        return new Stories(
                today,
                List.of(
                        new SilentSeller(new Script(players, today, "silent-seller")),
                        new BrokenAgreement(new Script(players, today, "broken-agreement")),
                        new LateOffice(new Script(players, today, "late-office")),
                        new SecretReport(new Script(players, today, "secret-report")),
                        new StolenLicence(new Script(players, today, "stolen-licence")),
                        new PlatformAssessed(new Script(players, today, "platform-assessed")),
                        new UnqualifiedBatch(new Script(players, today, "unqualified-batch")),
                        new LateSupply(new Script(players, today, "late-supply")),
                        new LateReply(new Script(players, today, "late-reply")),
                        new EmptyParcelRing(new Script(players, today, "empty-parcel-ring")),
                        new RevokedPenalty(new Script(players, today, "revoked-penalty")),
                        new CertifiedMerchant(new Script(players, today, "certified-merchant"))));
    }

    /** The story of that kind. */
    public <T extends Story> T story(Class<T> kind) {
        return stories.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The day of the first scene, on which the legal clock has to stand at the latest. */
    public LocalDate begins() {
        return today.plusDays(inOrder().get(0).day());
    }

    /** The day of the last scene. */
    public LocalDate ends() {
        List<Scene> scenes = inOrder();
        return today.plusDays(scenes.get(scenes.size() - 1).day());
    }

    /** Plays all scenes up to the end of a day, and lets the clock stand there. */
    public void play(Days days, LocalDate until) throws ClientException, InterruptedException {
        for (Scene scene : inOrder()) {
            LocalDate day = today.plusDays(scene.day());
            if (day.isAfter(until)) {
                break;
            }
            pass(days, day);
            scene.play().play();
        }
        pass(days, until);
    }

    /** Stories of the booklet, as far as they were played. */
    public List<PlayedStory> told() throws ClientException, InterruptedException {
        List<PlayedStory> told = new ArrayList<>();
        for (Story story : stories) {
            if (story instanceof ToldStory known) {
                told.add(known.told());
            }
        }
        return List.copyOf(told);
    }

    private List<Scene> inOrder() {
        return stories.stream()
                .flatMap(story -> story.scenes().stream())
                .sorted(Comparator.comparingInt(Scene::day))
                .toList();
    }

    /** Day by day, so that each date that passes is seen to pass on its day. */
    private static void pass(Days days, LocalDate day) throws ClientException, InterruptedException {
        long left = ChronoUnit.DAYS.between(days.today(), day);
        for (long passed = 0; passed < left; passed++) {
            days.next();
        }
    }
}
