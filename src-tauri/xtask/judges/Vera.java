// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about many files in one run of the virtual machine.
 *
 * The only argument is a list: on each line a flavour (3a, ua1), a tab and a path. For each line of it one
 * line is printed: flavour, path, PASS or FAIL or ERROR, and a remark, with tabs between. The exit status
 * tells only whether the list was worked through, never what was found.
 */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] asked = line.split("\t", 2);
            System.out.println(asked[0] + "\t" + asked[1] + "\t" + answer(asked[0], new File(asked[1])));
        }
    }

    /** The verdict and the remark. A file that cannot be read at all is an ERROR, not a FAIL. */
    private static String answer(String name, File file) {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            return "ERROR\tveraPDF knows no flavour " + name;
        }
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "PASS" : "FAIL";
            return verdict + "\t" + result.getTotalAssertions() + " checks" + broken(result);
        } catch (Exception fault) {
            return "ERROR\t" + oneLine(String.valueOf(fault));
        }
    }

    /** Each broken rule once: how often, what it demands, and where it was broken first. */
    private static String broken(ValidationResult result) {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, TestAssertion> first = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                times.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, assertion);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, TestAssertion> entry : first.entrySet()) {
            TestAssertion assertion = entry.getValue();
            String place = assertion.getLocation() == null ? "no place" : assertion.getLocation().getContext();
            text.append("; ").append(entry.getKey()).append(" broken ").append(times.get(entry.getKey()));
            text.append(" times: ").append(oneLine(assertion.getMessage())).append(" at ").append(oneLine(place));
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
