use super::Spanish;
use crate::phrases::{Language, SettingsPhrases};
use crate::preference::{Motion, Pace, TextSize, Theme};

impl SettingsPhrases for Spanish {
    fn theme(&self) -> &'static str {
        "Claro u oscuro"
    }
    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::System => "Según el dispositivo",
            Theme::Light => "Claro",
            Theme::Dark => "Oscuro",
        }
    }
    fn text_size(&self) -> &'static str {
        "Tamaño del texto"
    }
    fn text_size_name(&self, size: TextSize) -> &'static str {
        match size {
            TextSize::Normal => "Según el navegador",
            TextSize::Large => "Grande",
            TextSize::Larger => "Más grande",
        }
    }
    fn motion(&self) -> &'static str {
        "Animaciones"
    }
    fn motion_name(&self, motion: Motion) -> &'static str {
        match motion {
            Motion::System => "Según el dispositivo",
            Motion::Reduced => "Ninguna",
        }
    }
    fn pace(&self) -> &'static str {
        "Las frases nuevas aparecen"
    }
    fn pace_name(&self, pace: Pace) -> &'static str {
        match pace {
            Pace::Brisk => "Una tras otra",
            Pace::Slow => "Despacio",
            Pace::AtOnce => "Todas a la vez",
        }
    }
    fn shortcuts(&self) -> &'static str {
        "Teclas sueltas: del 1 al 9, R, ? y flechas"
    }
    fn sound(&self) -> &'static str {
        "Sonido: el murmullo de la sala y el silencio de fuera"
    }
    fn language(&self) -> &'static str {
        "Idioma"
    }
    fn language_name(&self, language: Option<Language>) -> &'static str {
        language.map_or("Según el navegador", Language::name)
    }
    fn copy_on_device(&self) -> &'static str {
        "Sin conexión"
    }
    fn about_copy_on_device(&self) -> &'static str {
        "Tras tu primera visita, el juego entero queda en este dispositivo y funciona sin conexión. Tu navegador también puede instalarlo como una aplicación: busca en su menú «Instalar» o la opción de añadirlo a la pantalla de inicio. Una versión nueva se usa solo cuando tú lo digas."
    }
    fn take_copy_away(&self) -> &'static str {
        "Quitar la copia de este dispositivo"
    }
    fn your_data(&self) -> &'static str {
        "Tus datos"
    }
    fn about_data(&self) -> &'static str {
        "Tus ajustes, tu última partida de cada caso, lo que se dijo en ella y tus mejores resultados se guardan en este navegador, y en ningún otro sitio."
    }
    fn erase(&self) -> &'static str {
        "Borrar mis datos"
    }
    fn erase_sure(&self) -> &'static str {
        "¿Borrar de este dispositivo todas las partidas, los resultados y los ajustes? No se puede deshacer."
    }
    fn erase_yes(&self) -> &'static str {
        "Sí, borrarlo todo"
    }
    fn erase_no(&self) -> &'static str {
        "No, conservar"
    }
}
