package org.chengxin.matter.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One kind of official case. All maps keep the order of the file.
 *
 * @param name a word of the glossary
 * @param word the character in the numbers of such matters, 诉 in 〔2026〕诉12号
 * @param demands ids of the demands of the plan that run on it
 */
public record MatterDefinition(
        String name,
        int version,
        LocalDate effectiveFrom,
        Label title,
        Label about,
        String word,
        List<String> demands,
        List<Basis> bases,
        Map<String, MatterRole> roles,
        Map<String, FormDefinition> forms,
        MatterOpening opening,
        Map<String, Stage> stages,
        Map<String, ClockDefinition> clocks) {}
