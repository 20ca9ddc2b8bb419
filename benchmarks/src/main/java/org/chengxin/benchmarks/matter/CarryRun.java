package org.chengxin.benchmarks.matter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.ChengxinApplication;
import org.chengxin.benchmarks.Figures;
import org.chengxin.matter.definition.version.CarryOver;
import org.chengxin.matter.definition.version.CarryOver.Progress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own that carries open matters over; it is killed half-way, and another takes the rest up. */
final class CarryRun {

    static final double GOAL = 60;

    private final Path dataDirectory;
    private final PrintWriter out;

    CarryRun(Path dataDirectory, PrintWriter out) {
        this.dataDirectory = dataDirectory;
        this.out = out;
    }

    /** Carries over, and tells every fifth of a second how far it is. */
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                .run("--server.port=0", "--chengxin.data-dir=" + arguments[0])) {
            CarryOver carryOver = context.getBean(CarryOver.class);
            System.out.println("begins");
            Thread work = new Thread(carryOver::run);
            work.start();
            Progress progress;
            do {
                TimeUnit.MILLISECONDS.sleep(200);
                progress = carryOver.progress(LifeCycle.DEFINITION, 2).orElseThrow();
                System.out.println("carried " + progress.carried());
            } while (!progress.done());
            work.join();
            System.out.println("done");
        }
    }

    /** @return whether all went over in time */
    boolean run(long open) throws IOException, InterruptedException {
        double seconds = part(open / 2);
        out.printf("carry-over killed half-way after %.1f s; %s%n", seconds, Figures.load());
        seconds += part(Long.MAX_VALUE);
        out.printf(
                "carry-over of %,d open cases, both parts: %.1f s (goal %.0f for 100,000), %,.0f/s; %s%n",
                open, seconds, GOAL, open / seconds, Figures.load());
        return seconds <= GOAL;
    }

    /** @return seconds from the beginning of the work until it was done, or killed */
    private double part(long killAt) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CarryRun.class.getName(),
                        dataDirectory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long start = System.nanoTime();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (; line != null; line = lines.readLine()) {
                if (line.equals("begins")) {
                    start = System.nanoTime();
                } else if (line.startsWith("carried ") && Long.parseLong(line.substring(8)) >= killAt) {
                    process.destroyForcibly();
                    break;
                } else if (line.equals("done")) {
                    break;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            process.waitFor();
            if (line == null) {
                throw new IllegalStateException("the carrying server ended by itself: " + process.exitValue());
            }
            return seconds;
        }
    }
}
