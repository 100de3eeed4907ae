package org.rapporteur.text.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.rapporteur.model.Place;
import org.rapporteur.text.Table;

/**
 * The gazetteer of the world: towns, districts and regions of GeoNames, countries and areas of the tables beside it, as
 * columns. A place is an index. Read once, in less than a tenth of a second; about 12 MB.
 */
public final class World {
    private static final int MAGIC = 0x52504C31;
    private static final String FILE = "world.gz";
    private static final int AREA_FIELDS = 7;

    /** How many places the file has; countries and areas come behind them. */
    private final int filed;

    private final String[] countries;
    /** First-level regions: their places. */
    private final int[] regions;

    private final byte[] kinds;
    private final byte[] countryOf;
    private final short[] regionOf;
    private final byte[] people;
    private final short[] lats;
    private final short[] lons;
    private final byte[] shown;
    private final int[] shownStarts;
    private final PlaceNames names;
    private final KnownNames known;
    private final List<Country> states = Country.all();
    private final List<List<String>> areas = Table.read(World.class, "areas.tsv", AREA_FIELDS);
    /** Claimants of a region's towns, by region; null where a region is undisputed. */
    private final List<String>[] disputes;

    private static final class Holder {
        private static final World ENGLISH = new World();
    }

    /** The gazetteer with English names, read once. */
    public static World english() {
        return Holder.ENGLISH;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private World() {
        ByteBuffer file = file();
        if (file.getInt() != MAGIC) throw new IllegalStateException(FILE + " is no gazetteer");
        filed = file.getInt();
        int nameCount = file.getInt();
        countries = new String[file.getShort()];
        regions = new int[file.getShort()];
        disputes = new List[regions.length + 1];
        for (int i = 0; i < countries.length; i++) countries[i] = ascii(file, 2);
        Map<String, Integer> codes = readRegions(file);
        kinds = bytes(file, filed);
        countryOf = bytes(file, filed);
        regionOf = shorts(file, filed);
        people = bytes(file, filed);
        lats = shorts(file, filed);
        lons = shorts(file, filed);
        shownStarts = new int[filed + 1];
        shown = readShown(file);
        names = new PlaceNames(file, nameCount);
        addCountries();
        addAreas(codes);
        known = new KnownNames(this);
    }

    private static ByteBuffer file() {
        try (InputStream packed = World.class.getResourceAsStream(FILE)) {
            if (packed == null) throw new IllegalStateException("Resource " + FILE + " is missing");
            return ByteBuffer.wrap(new GZIPInputStream(packed, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private Map<String, Integer> readRegions(ByteBuffer file) {
        Map<String, Integer> codes = new HashMap<>(regions.length * 2);
        for (int i = 0; i < regions.length; i++) {
            regions[i] = file.getInt();
            codes.put(ascii(file, file.get()), i);
        }
        return codes;
    }

    /** Names that their keys do not show, one behind the other. */
    private byte[] readShown(ByteBuffer file) {
        byte[] raw = file.array();
        int at = file.position();
        byte[] letters = new byte[file.remaining()];
        int end = 0;
        for (int i = 0; i < filed; i++) {
            int length = raw[at++] & 255;
            if (length > 0) System.arraycopy(raw, at, letters, end, length);
            at += length;
            end += length;
            shownStarts[i + 1] = end;
        }
        file.position(at);
        return Arrays.copyOf(letters, end);
    }

    private static String ascii(ByteBuffer file, int length) {
        return new String(bytes(file, length), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(ByteBuffer file, int length) {
        byte[] column = new byte[length];
        file.get(column);
        return column;
    }

    /** A column of two-byte numbers: all high bytes, then all low ones. */
    private static short[] shorts(ByteBuffer file, int length) {
        byte[] high = bytes(file, length);
        byte[] low = bytes(file, length);
        short[] column = new short[length];
        for (int i = 0; i < length; i++) column[i] = (short) (high[i] << 8 | low[i] & 255);
        return column;
    }

    private void addCountries() {
        for (int i = 0; i < states.size(); i++) {
            Country country = states.get(i);
            names.add(Folding.fold(country.name()), filed + i);
            for (String other : country.otherNames()) names.add(Folding.fold(other), filed + i);
            for (String demonym : country.demonyms()) names.add(Folding.fold(demonym), filed + i);
        }
    }

    private void addAreas(Map<String, Integer> codes) {
        for (int i = 0; i < areas.size(); i++) {
            List<String> row = areas.get(i);
            int place = filed + states.size() + i;
            names.add(Folding.fold(row.get(0)), place);
            for (String other : Table.list(row.get(4))) names.add(Folding.fold(other), place);
            for (String code : Table.list(row.get(6))) dispute(code, claimants(row), codes);
        }
    }

    private void dispute(String code, List<String> claimants, Map<String, Integer> codes) {
        String all = code.endsWith("*") ? code.substring(0, code.length() - 1) : null;
        if (all == null && !codes.containsKey(code)) throw new IllegalStateException("No region " + code);
        codes.forEach((known, region) -> {
            if (all == null ? known.equals(code) : known.startsWith(all)) disputes[region + 1] = claimants;
        });
    }

    private static List<String> claimants(List<String> area) {
        return area.get(5).isEmpty() ? null : List.copyOf(Table.list(area.get(5)));
    }

    /** Places that bear a folded name. */
    PlaceNames.Bearers bearers(String key) {
        return names.find(key);
    }

    int size() {
        return filed + states.size() + areas.size();
    }

    int regionCount() {
        return regions.length;
    }

    PlaceKind kind(int place) {
        if (place < filed) return PlaceKind.values()[kinds[place]];
        return place < filed + states.size() ? PlaceKind.COUNTRY : PlaceKind.AREA;
    }

    /** The code of the country GeoNames or a table puts a place in, disputes aside; "" where there is none. */
    String country(int place) {
        if (place < filed) return countries[countryOf[place] & 255];
        if (place < filed + states.size()) return states.get(place - filed).code();
        return area(place).get(3);
    }

    /** The number of the first-level region a place is in or is, from 1; 0 where there is none. */
    int region(int place) {
        return place < filed ? regionOf[place] : 0;
    }

    /** About how many people live there, within a tenth; 0 where it is not known. */
    double people(int place) {
        return place < filed && people[place] != 0 ? Math.pow(2, (people[place] & 255) / 8.0) : 0;
    }

    double lat(int place) {
        if (place < filed) return lats[place] * 90 / 32767.0;
        return place < filed + states.size()
                ? states.get(place - filed).lat()
                : Double.parseDouble(area(place).get(1));
    }

    double lon(int place) {
        if (place < filed) return lons[place] * 180 / 32767.0;
        return place < filed + states.size()
                ? states.get(place - filed).lon()
                : Double.parseDouble(area(place).get(2));
    }

    /** Who claims or holds a place; null where it is undisputed. */
    List<String> claimants(int place) {
        if (place < filed) return disputes[regionOf[place]];
        return place < filed + states.size() ? null : claimants(area(place));
    }

    String name(int place) {
        if (place >= filed + states.size()) return area(place).get(0);
        if (place >= filed) return states.get(place - filed).name();
        int length = shownStarts[place + 1] - shownStarts[place];
        if (length > 0) return new String(shown, shownStarts[place], length, StandardCharsets.UTF_8);
        return titled(names.main(place));
    }

    /** A place under a name: its own, or that of the part of it a text speaks of. */
    Place place(int place, String name) {
        List<String> claimants = claimants(place);
        String country = country(place);
        return new Place(
                null,
                name,
                claimants != null || country.isEmpty() ? null : country,
                hundredths(lat(place)),
                hundredths(lon(place)),
                claimants);
    }

    /** Whether a name is one that a text uses for a place without saying more. */
    public boolean known(String name) {
        return known.place(name) >= 0;
    }

    /** The place best known under a name, be it a region's abbreviation; null where there is none. */
    public Place best(String name) {
        int known = this.known.place(name);
        int place = known < 0 ? regionNamed(name) : known;
        return place < 0 ? null : place(place, name(place));
    }

    /** Whether a name is a region's, abbreviations included: what a text says behind a town's name and a comma. */
    public boolean region(String name) {
        return regionNamed(name) >= 0;
    }

    private int regionNamed(String name) {
        for (int place : bearers(Folding.fold(name)).places()) if (kind(place) == PlaceKind.REGION) return place;
        return -1;
    }

    /** The country of the listed town nearest to a point, within about 100 km; null where there is none. Walks the list. */
    public String nearest(double lat, double lon) {
        double shrink = Math.cos(Math.toRadians(lat));
        double least = 1;
        String country = null;
        for (int i = 0; i < filed; i++) {
            double high = lat(i) - lat;
            if (Math.abs(high) > 1 || kind(i) == PlaceKind.REGION || kind(i) == PlaceKind.DISTRICT) continue;
            double wide = (lon(i) - lon) * shrink;
            if (high * high + wide * wide >= least) continue;
            least = high * high + wide * wide;
            country = country(i);
        }
        return country;
    }

    private List<String> area(int place) {
        return areas.get(place - filed - states.size());
    }

    private static double hundredths(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private static String titled(String key) {
        StringBuilder name = new StringBuilder(key);
        for (int i = 0; i < name.length(); i++)
            if (i == 0 || name.charAt(i - 1) == ' ') name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
        return name.toString();
    }
}
