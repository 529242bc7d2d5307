"""What the made articles are put together from. All people are fictional: nobody bears names like these."""

FIRST = """Adiraja Bramantara Cakrawira Danendra Estiwara Fajarindra Gandharika Harsanaya Indrakila Jatmikala Kalandara
Lintangsari Mahisara Nararya Oktarangga Prabangkara Rakyanta Sindhunata Tirtayani Upasmara Wirasena Yudhakara""".split()
LAST = "Contohwan Rekayasa Umpamanto Misalkana Andaiman Khayalani Karangwan Fiktifanto Permisalan Seandaina".split()
TITLES = ("", "", "H. ", "Hj. ", "Drs. ", "dr. ", "Ir. ")
DEGREES = ("", "", ", S.E.", ", M.Si.", ", S.H., M.H.")
POSTS = (
    "Sekretaris Daerah", "Kepala Dinas Kesehatan", "Kepala Dinas Pendidikan", "Kepala Bappeda", "Inspektur Daerah",
    "Kepala Dinas Pekerjaan Umum", "Kepala BPBD", "Kepala Dinas Lingkungan Hidup", "Camat Kota", "Kepala BKPSDM",
)  # fmt: skip
OUTLETS = ("KABARCONTOH.COM", "Wartarekaan.id", "Suarafiksi.co.id", "LENSAUMPAMA.NET", "Beritamisal")
OCCASIONS = (
    "memimpin rapat koordinasi", "membuka musrenbang kecamatan", "memimpin apel pagi", "meninjau jembatan yang rusak",
    "meresmikan gedung puskesmas", "melantik pejabat administrator", "menghadiri rapat paripurna DPRD",
    "menutup pelatihan pelaku usaha kecil", "menandatangani nota kesepahaman", "menyerahkan bantuan pangan",
)  # fmt: skip
PLACES = (
    "di pendopo", "di aula kantor bupati", "di ruang rapat lantai dua", "di lapangan upacara", "di balai desa",
    "di gedung serbaguna", "di halaman kantor kecamatan", "di pasar induk", "di terminal lama", "di tepi sungai",
)  # fmt: skip
TOPICS = (
    "penanganan sampah", "penurunan stunting", "perbaikan jalan desa", "pendapatan asli daerah", "disiplin aparatur",
    "pelayanan kependudukan", "harga bahan pokok", "pengendalian banjir", "sekolah yang rusak", "bantuan petani",
    "penataan pedagang", "air bersih", "digitalisasi layanan", "belanja daerah", "keamanan lingkungan", "pariwisata desa",
)  # fmt: skip
WHO = (
    "seluruh kepala OPD", "para camat dan lurah", "Dinas Pekerjaan Umum", "aparatur sipil negara", "Dinas Kesehatan",
    "kepala desa", "Satpol PP", "Dinas Lingkungan Hidup", "para asisten", "Inspektorat", "kepala puskesmas", "BPBD",
)  # fmt: skip
TASKS = (
    "menyelesaikan laporan", "mendata ulang warga", "turun langsung ke lapangan", "mempercepat penyerapan anggaran",
    "memeriksa seluruh saluran air", "memperbaiki layanan di loket", "membersihkan lingkungan kantor", "menyusun jadwal piket",
    "menertibkan papan reklame", "melengkapi dokumen perencanaan", "mengawasi harga di pasar", "melaporkan hasilnya",
)  # fmt: skip
DEADLINES = ("paling lambat akhir bulan ini", "sebelum hari Jumat", "dalam dua pekan", "mulai besok", "tahun ini", "", "")
SAYS = ("ujar", "kata", "tegas", "tutur", "jelas", "pungkas")
THINGS = (
    "warga", "petani", "pedagang", "nelayan", "pelajar", "guru", "bidan desa", "pelaku usaha", "relawan", "perangkat desa",
    "orang tua murid", "kader posyandu", "sopir angkutan", "perajin", "peternak", "pemuda karang taruna",
)  # fmt: skip
DOES = (
    "menunggu", "membutuhkan", "merasakan", "mengeluhkan", "mendukung", "mengusulkan", "menyambut", "menanyakan", "mencatat",
    "membicarakan", "mengharapkan", "memanfaatkan",
)  # fmt: skip
OBJECTS = (
    "jembatan gantung", "harga pupuk", "antrean di loket", "air irigasi", "lampu jalan", "kartu layanan", "ruang kelas baru",
    "gudang pangan", "pasar malam", "perahu bantuan", "bibit jagung", "jalur pendakian", "taman bermain", "angkutan pagi",
    "mesin pengering", "sumur bor", "perpustakaan keliling", "obat generik", "tempat parkir", "jaringan internet",
)  # fmt: skip
TAILS = (
    "sejak awal musim hujan", "di beberapa kecamatan", "menurut catatan dinas", "setelah panen raya", "di wilayah pesisir",
    "pada triwulan lalu", "meskipun anggaran terbatas", "di lereng gunung", "bersama kelompok tani", "dengan biaya sendiri",
    "sampai ke dusun terjauh", "selama masa libur sekolah", "tanpa antre", "di sekitar bendungan",
)  # fmt: skip
NOISE = (
    "Baca juga: {thing} Keluhkan {object} yang Belum Selesai", "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT",
    "Lihat juga: Ini Jadwal Perbaikan {object}", "Bagikan artikel ini:", "Foto: Dok. Humas Pemkab",
)  # fmt: skip
