package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody in the city. */
public record Population(
        List<Platform> platforms,
        List<Merchant> merchants,
        List<Carrier> carriers,
        List<Authority> departments,
        List<Bureau> bureaus,
        Authority agency,
        Authority association,
        Authority operator,
        List<Place> destinations,
        List<Category> categories) {

    /** The people and firms of a seed, as they are on one day. */
    public static Population of(long seed, LocalDate asOf, Flaws flaws) {
        List<Category> categories = Category.all();
        Registrar registrar = new Registrar(asOf);
        List<Platform> platforms = Platform.all(seed, registrar, categories.get(0));
        List<Authority> departments = Authority.departments(seed);
        return new Population(
                platforms,
                Merchants.settle(seed, registrar, categories, platforms, flaws),
                Carrier.all(seed, registrar, categories.get(0)),
                departments,
                Bureau.all(seed, departments),
                Authority.of(seed, "agency", "浙江明衡信用评价有限公司", "91"),
                Authority.of(seed, "association", "杭州市电子商务诚信促进会", "51"),
                Authority.of(seed, "operator", "模拟城市信用平台运行中心", "12"),
                Place.destinations(),
                categories);
    }

    /** A department by its key. */
    public Authority department(String key) {
        return departments.stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Merchants of the biggest platform that have accounts of their own: two orderly companies, so that a case has a counterpart,
     * and one that nothing is known against.
     *
     * @param penalised whom a department has penalised
     */
    public List<Entity> signingIn(Set<Entity> penalised) {
        List<Entity> orderly = merchants.stream()
                .filter(merchant -> merchant.platform().equals(platforms.get(0)))
                .map(Merchant::entity)
                .filter(entity -> entity.kind() == EntityKind.ENTERPRISE && entity.lapsed() == null)
                .distinct()
                .toList();
        return Stream.concat(
                        orderly.stream().limit(2),
                        orderly.stream()
                                .skip(2)
                                .filter(entity -> !penalised.contains(entity))
                                .limit(1))
                .toList();
    }

    /** The registered entities among the merchants, each once. */
    public List<Entity> registered() {
        return merchants.stream()
                .map(Merchant::entity)
                .filter(entity -> entity.code() != null)
                .distinct()
                .toList();
    }
}
