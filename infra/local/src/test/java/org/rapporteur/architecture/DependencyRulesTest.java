package org.rapporteur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dependency rule holds for the product, and fails for the class planted to break it. */
class DependencyRulesTest {
    private static final String PRODUCT = "org.rapporteur";
    private static final String PLANTED = "org.rapporteur.planted";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT)
            .that(JavaClass.Predicates.resideOutsideOfPackages(PRODUCT + ".testing..", PLANTED + ".."));
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void productClassesOfAllModulesAreChecked() {
        assertThat(PRODUCT_CLASSES.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains(
                        "model", "story", "store", "message", "api", "text", "extract", "ingest", "query", "summary",
                        "local")
                .doesNotContain("planted", "architecture");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForTheProduct(String name, String plantedClass, ArchRule product, ArchRule planted) {
        product.check(PRODUCT_CLASSES);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void failsForThePlantedClass(String name, String plantedClass, ArchRule product, ArchRule planted) {
        assertThat(planted.evaluate(PLANTED_CLASSES).getFailureReport().getDetails())
                .as(name)
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(plantedClass));
    }

    @Test
    void everyWayOfWaitingIsFound() {
        assertThat(new DependencyRules(PLANTED)
                        .nothingBlocksTheEventLoop()
                        .evaluate(PLANTED_CLASSES)
                        .getFailureReport()
                        .getDetails())
                .hasSize(5);
    }

    static Stream<Arguments> rules() {
        DependencyRules product = new DependencyRules(PRODUCT);
        DependencyRules planted = new DependencyRules(PLANTED);
        return Stream.of(
                rule(
                        "model knows only java",
                        "NounWithAQuery",
                        product.modelKnowsOnlyJava(),
                        planted.modelKnowsOnlyJava()),
                rule(
                        "stories know only model and java",
                        "StoryWithAQuery",
                        product.storiesKnowOnlyModelAndJava(),
                        planted.storiesKnowOnlyModelAndJava()),
                rule(
                        "core knows only model and java",
                        "CoreWithAFramework",
                        product.coreKnowsOnlyModelAndJava(),
                        planted.coreKnowsOnlyModelAndJava()),
                rule(
                        "core has no clock and no network",
                        "CoreWithAClock",
                        product.coreHasNoClockAndNoNetwork(),
                        planted.coreHasNoClockAndNoNetwork()),
                rule(
                        "the inference runtime stays behind its engine",
                        "WorkerWithARuntime",
                        product.inferenceRuntimeStaysBehindItsEngine(),
                        planted.inferenceRuntimeStaysBehindItsEngine()),
                rule("rows stay in store", "ServiceWithARow", product.rowsStayInStore(), planted.rowsStayInStore()),
                rule(
                        "resources reach the store through services",
                        "ResourceWithARepository",
                        product.resourcesReachTheStoreThroughServices(),
                        planted.resourcesReachTheStoreThroughServices()),
                rule(
                        "ingest knows no other service",
                        "IngestWithAQuery",
                        product.ingestKnowsNoOtherService(),
                        planted.ingestKnowsNoOtherService()),
                rule(
                        "query knows no other service",
                        "QueryWithASummary",
                        product.queryKnowsNoOtherService(),
                        planted.queryKnowsNoOtherService()),
                rule(
                        "summary knows no other service",
                        "SummaryWithACore",
                        product.summaryKnowsNoOtherService(),
                        planted.summaryKnowsNoOtherService()),
                rule("packages form no cycle", "loop", product.packagesFormNoCycle(), planted.packagesFormNoCycle()),
                rule(
                        "nothing blocks the event loop",
                        "Sleeper",
                        product.nothingBlocksTheEventLoop(),
                        planted.nothingBlocksTheEventLoop()));
    }

    private static Arguments rule(String name, String plantedClass, ArchRule product, ArchRule planted) {
        return Arguments.of(name, plantedClass, product, planted);
    }
}
