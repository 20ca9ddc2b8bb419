package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.List;

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

    /** Merchants of the biggest platform that have accounts of their own: orderly companies, so that a case has a counterpart. */
    public List<Entity> signingIn() {
        return merchants.stream()
                .filter(merchant -> merchant.platform().equals(platforms.get(0)))
                .map(Merchant::entity)
                .filter(entity -> entity.kind() == EntityKind.ENTERPRISE && entity.lapsed() == null)
                .distinct()
                .limit(2)
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
